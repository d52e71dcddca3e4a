/** Mentions of one article gathered into the things they name, and whose an office is. */
@NullMarked
package org.chancery.extractor.entity;

import org.jspecify.annotations.NullMarked;

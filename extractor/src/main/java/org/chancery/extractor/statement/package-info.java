/**
 * The same statement in several places, perhaps shortened or re-ordered: what of a claim's words is
 * compared, which claims are compared at all, and what makes two of them one.
 */
@NullMarked
package org.chancery.extractor.statement;

import org.jspecify.annotations.NullMarked;

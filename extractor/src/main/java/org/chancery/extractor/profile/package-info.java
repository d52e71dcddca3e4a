/**
 * What an article says without its words and offsets: all that identity and the derived graph need.
 */
@NullMarked
package org.chancery.extractor.profile;

import org.jspecify.annotations.NullMarked;

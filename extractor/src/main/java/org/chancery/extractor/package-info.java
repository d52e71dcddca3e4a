/** Text to facts to quads: {@link org.chancery.extractor.Extractor} is the front door. */
@NullMarked
package org.chancery.extractor;

import org.jspecify.annotations.NullMarked;

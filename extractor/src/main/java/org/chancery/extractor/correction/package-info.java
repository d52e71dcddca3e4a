/** What people know better than the extraction: facts that they reject, and facts that they add. */
@NullMarked
package org.chancery.extractor.correction;

import org.jspecify.annotations.NullMarked;

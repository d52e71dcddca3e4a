/** What one article asserts: tenures, affiliations and positions on policies. */
@NullMarked
package org.chancery.extractor.fact;

import org.jspecify.annotations.NullMarked;

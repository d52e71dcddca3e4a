/** The build: leads articles through extraction and identity into the store. */
@NullMarked
package org.chancery.build;

import org.jspecify.annotations.NullMarked;

/** The knowledge store: a TDB2 dataset that is opened, filled, exported and checked. */
@NullMarked
package org.chancery.store;

import org.jspecify.annotations.NullMarked;

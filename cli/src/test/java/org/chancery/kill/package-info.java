/** Kills real processes at chosen moments and looks at what they leave behind. */
@NullMarked
package org.chancery.kill;

import org.jspecify.annotations.NullMarked;

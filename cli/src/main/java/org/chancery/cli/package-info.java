/** The command line: arguments, progress and messages, nothing else. */
@NullMarked
package org.chancery.cli;

import org.jspecify.annotations.NullMarked;

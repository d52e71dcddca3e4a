/**
 * The way of articles from a build to a server that has the store open: what is sent, who sends it,
 * who takes it.
 */
@NullMarked
package org.chancery.transfer;

import org.jspecify.annotations.NullMarked;

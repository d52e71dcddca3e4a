/**
 * Who may write: names with hashes of passwords and tokens, and the check of what a request brings.
 * Knows neither store nor HTTP server.
 */
@NullMarked
package org.chancery.access;

import org.jspecify.annotations.NullMarked;

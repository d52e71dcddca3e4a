/** Makes archives of fictional news articles of any size, with known truth about who is who. */
@NullMarked
package org.chancery.archive;

import org.jspecify.annotations.NullMarked;

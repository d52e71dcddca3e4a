/**
 * Finders of people, offices, countries, organisations and policies, trained or by gazetteer,
 * behind one interface.
 */
@NullMarked
package org.chancery.extractor.mention;

import org.jspecify.annotations.NullMarked;

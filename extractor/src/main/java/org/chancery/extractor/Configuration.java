package org.chancery.extractor;

/**
 * What an extraction depends on besides the article, without any time: equal configurations read an
 * article alike. Immutable and safe to share between threads.
 *
 * @param version the version of the software
 * @param hash of version, models, gazetteers and settings, in lower-case hexadecimal
 * @param baseIri what the IRIs of instances begin with; ends with a slash
 * @param textPolicy how much of a text is kept
 */
public record Configuration(String version, String hash, String baseIri, TextPolicy textPolicy) {}

package org.chancery.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Where parts of the page made by others lie on the class path. */
final class WebJars {
  private WebJars() {}

  /** The folder of a WebJar from npm, whichever version the build chose; it ends with a slash. */
  static String folder(String name) {
    String file = "/META-INF/maven/org.webjars.npm/" + name + "/pom.properties";
    try (InputStream in = WebJars.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no WebJar " + name + " on the class path");
      }
      Properties properties = new Properties();
      properties.load(in);
      String version = properties.getProperty("version");
      return "/META-INF/resources/webjars/" + name + "/" + version + "/";
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}

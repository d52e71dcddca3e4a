package org.chancery.ontology;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known beforehand: countries, offices, organisations, policies and the words that stand
 * for them. Reads the bundled gazetteers and the user's own, all in the same form (see {@code
 * gazetteers/README.md}).
 *
 * <pre>{@code
 * Gazetteer gazetteer = Gazetteer.load(List.of(Path.of("mine.ttl")), Gazetteer.DEFAULT_BASE);
 * gazetteer.country("MX").orElseThrow().wordings();
 * }</pre>
 *
 * <p>Immutable and safe to share between threads. Everything is in the order of the IRIs, whatever
 * the order of the files.
 */
public final class Gazetteer {
  /** The base that the bundled gazetteers are written with. */
  public static final String DEFAULT_BASE = "https://w3id.org/chancery/id/";

  private final Map<String, GazetteerEntry> byIri = new LinkedHashMap<>();
  private final Map<String, GazetteerEntry.Country> byCode = new LinkedHashMap<>();
  private final List<Title> titles;
  private final List<BodyName> bodyNames;

  private Gazetteer(List<GazetteerEntry> entries) {
    Composition composition = compose(entries);
    List<GazetteerEntry> all = new ArrayList<>(entries);
    all.removeIf(GazetteerEntry.Role.class::isInstance);
    all.addAll(composition.roles());
    all.sort(Comparator.comparing(GazetteerEntry::iri));
    for (GazetteerEntry entry : all) {
      byIri.put(entry.iri(), entry);
      if (entry instanceof GazetteerEntry.Country country) {
        byCode.put(country.isoCode(), country);
      }
    }
    titles = composition.titles();
    bodyNames = composition.bodyNames();
  }

  /** The bundled gazetteers under {@link #DEFAULT_BASE}. */
  public static Gazetteer bundled() {
    return load(List.of(), DEFAULT_BASE);
  }

  /**
   * The bundled gazetteers and a user's own. An entry that stands in several files has the wordings
   * of all.
   *
   * @param files further Turtle files
   * @param base what takes the place of {@link #DEFAULT_BASE} in the IRIs of entries; ends with a
   *     slash
   * @throws GazetteerException when a file cannot be read or breaks a rule; lists every problem
   */
  public static Gazetteer load(List<Path> files, String base) {
    if (!base.endsWith("/")) {
      throw new IllegalArgumentException("expected a base that ends with a slash, not " + base);
    }
    GazetteerFiles read = new GazetteerFiles(base);
    OntologyFiles.GAZETTEERS.forEach(read::readBundled);
    files.forEach(read::read);
    return new Gazetteer(new EntryReader(read).entries());
  }

  /** Every entry. */
  public List<GazetteerEntry> entries() {
    return List.copyOf(byIri.values());
  }

  /** The entry with this IRI. */
  public Optional<GazetteerEntry> entry(String iri) {
    return Optional.ofNullable(byIri.get(iri));
  }

  /** The country with this ISO code ({@code MX}, {@code EU}, {@code SUHH}). */
  public Optional<GazetteerEntry.Country> country(String isoCode) {
    return Optional.ofNullable(byCode.get(isoCode));
  }

  /** Countries, the European Union, former states. */
  public List<GazetteerEntry.Country> countries() {
    return all(GazetteerEntry.Country.class);
  }

  /** Named bodies. */
  public List<GazetteerEntry.Organization> organizations() {
    return all(GazetteerEntry.Organization.class);
  }

  /** Treaties, laws, programmes, doctrines. */
  public List<GazetteerEntry.Policy> policies() {
    return all(GazetteerEntry.Policy.class);
  }

  /** People of the bundled authority file and of users' own. */
  public List<GazetteerEntry.Person> people() {
    return all(GazetteerEntry.Person.class);
  }

  /** Particular posts whose title alone says whose they are. */
  public List<GazetteerEntry.Office> offices() {
    return all(GazetteerEntry.Office.class);
  }

  /** Kinds of post, those included that patterns and portfolios make. */
  public List<GazetteerEntry.Role> roles() {
    return all(GazetteerEntry.Role.class);
  }

  /** Fields of government. */
  public List<GazetteerEntry.Portfolio> portfolios() {
    return all(GazetteerEntry.Portfolio.class);
  }

  /** Kinds of body that many states have. */
  public List<GazetteerEntry.BodyType> bodyTypes() {
    return all(GazetteerEntry.BodyType.class);
  }

  /**
   * Every wording of an office: of roles, of particular offices, and composed from portfolios
   * ({@code minister of foreign affairs}), with plurals. Sorted by text; one text may stand for
   * several.
   */
  public List<Title> titles() {
    return titles;
  }

  /** Every common noun for a body of a state, composed ones included. Sorted by text. */
  public List<BodyName> bodyNames() {
    return bodyNames;
  }

  private static Composition compose(List<GazetteerEntry> entries) {
    return new Composition(
        only(GazetteerEntry.Role.class, entries),
        only(GazetteerEntry.Office.class, entries),
        only(GazetteerEntry.Portfolio.class, entries),
        only(GazetteerEntry.BodyType.class, entries));
  }

  private <T extends GazetteerEntry> List<T> all(Class<T> type) {
    return only(type, byIri.values());
  }

  private static <T extends GazetteerEntry> List<T> only(
      Class<T> type, Collection<GazetteerEntry> entries) {
    return entries.stream().filter(type::isInstance).map(type::cast).toList();
  }
}

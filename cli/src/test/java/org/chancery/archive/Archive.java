package org.chancery.archive;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An archive of fictional news about real countries: people with and without namesakes, under
 * several forms of their names, in offices that change hands; agreements; claims, some of them
 * repeated by other papers; corrections and withdrawals. Each article can be made alone, so that
 * archives of any size can be written without being held.
 *
 * <pre>{@code
 * Archive archive = Archive.of(ArchiveSettings.ofSize(1000, 42));
 * archive.articles().forEach(article -> ...);
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Archive {
  private static final long STORY = 2;
  private static final long PARAGRAPH = 3;
  private static final long FATE = 4;
  private static final int MOST_PARAGRAPHS = 13;
  private static final int FEWEST_PARAGRAPHS = 6;
  private static final int REPRINTED_AFTER = 6;

  private final ArchiveSettings settings;
  private final World world;
  private final Map<String, List<String>> templates =
      WordFiles.read("templates.tsv", 2).stream()
          .collect(
              Collectors.groupingBy(
                  line -> line.get(0),
                  Collectors.mapping(line -> line.get(1), Collectors.toList())));

  private Archive(ArchiveSettings settings) {
    this.settings = settings;
    this.world = new World(settings);
  }

  /** The archive that the settings describe. */
  public static Archive of(ArchiveSettings settings) {
    return new Archive(settings);
  }

  /** How many articles there are. */
  public int size() {
    return settings.size();
  }

  /** All articles as first published, one after the other. */
  public Stream<Article> articles() {
    return IntStream.range(0, size()).mapToObj(this::article);
  }

  /** An article as first published. */
  public Article article(int number) {
    return article(number, 0);
  }

  /**
   * An article after so many corrections, each of which wrote one paragraph again.
   *
   * @param number from 0
   */
  public Article article(int number, int version) {
    int root = root(number);
    Random random = new Random(Seeds.mix(settings.seed(), STORY, root));
    Cast cast = Cast.of(world, world.day(root, size()), random);
    int reprinted = 2 + random.nextInt(2);
    int paragraphs = FEWEST_PARAGRAPHS + random.nextInt(MOST_PARAGRAPHS - FEWEST_PARAGRAPHS + 1);
    StoryText headline = new StoryText(cast);
    Random own = new Random(Seeds.mix(settings.seed(), STORY, number));
    headline.sentence(pick("headline", headline, new HashSet<>(), own), false, own);
    StoryText text = new StoryText(cast);
    Set<String> used = new HashSet<>();
    for (int i = 0; i < paragraphs; i++) {
      int by = i < reprinted ? root : number;
      int revision = revision(number, i, version, paragraphs);
      paragraph(
          text,
          i == 0 ? "lead" : i == paragraphs - 1 ? "closing" : "",
          used,
          new Random(Seeds.mix(settings.seed(), PARAGRAPH, by, i, revision)));
    }
    LocalDate day = world.day(number, size());
    String publisher = StoryWords.pick(StoryWords.lists(), "outlet", own);
    String id = String.format(Locale.ROOT, "story-%06d", number);
    return new Article(id, version, headline.text(), day, publisher, text.text(), text.names());
  }

  /** The article that this one repeats the beginning of: itself for most. */
  private int root(int number) {
    Random random = new Random(Seeds.mix(settings.seed(), FATE, number));
    if (number == 0 || random.nextDouble() >= settings.reprints()) {
      return number;
    }
    return root(Math.max(0, number - 1 - random.nextInt(REPRINTED_AFTER)));
  }

  /** The last correction up to a version that wrote the paragraph again; 0 for none. */
  private int revision(int number, int paragraph, int version, int paragraphs) {
    for (int i = version; i > 0; i--) {
      Random random = new Random(Seeds.mix(settings.seed(), FATE, number, i));
      if (random.nextInt(paragraphs) == paragraph) {
        return i;
      }
    }
    return 0;
  }

  private void paragraph(StoryText text, String part, Set<String> used, Random random) {
    int sentences = part.isEmpty() ? 1 + random.nextInt(3) : 1 + random.nextInt(2);
    for (int i = 0; i < sentences; i++) {
      String kind = i == 0 && !part.isEmpty() ? part : anyPart(random);
      text.sentence(pick(kind, text, used, random), i == 0, random);
    }
  }

  private static String anyPart(Random random) {
    int at = random.nextInt(10);
    return at < 3 ? "quote" : at < 6 ? "indirect" : at < 8 ? "fact" : "background";
  }

  private String pick(String part, StoryText text, Set<String> used, Random random) {
    List<String> possible =
        Objects.requireNonNull(templates.get(part)).stream()
            .filter(template -> !used.contains(template) && text.canWrite(template))
            .toList();
    if (possible.isEmpty()) {
      return pick("background", text, new HashSet<>(), random);
    }
    String template = possible.get(random.nextInt(possible.size()));
    used.add(template);
    return template;
  }
}

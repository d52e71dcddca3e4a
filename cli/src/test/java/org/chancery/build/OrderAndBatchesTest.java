package org.chancery.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/**
 * The graph and the text index are a function of the set of articles: whatever the order, the
 * batches, and what was corrected and withdrawn on the way. The articles are the sample and two
 * small generated archives full of namesakes, each article in two versions; they are extracted
 * once.
 */
class OrderAndBatchesTest {
  private static @Nullable Material material;

  @BeforeContainer
  static void extractEverythingOnce() throws IOException {
    material = new Material(Files.createTempDirectory("order-and-batches"));
  }

  @AfterContainer
  static void cleanUp() {
    if (material != null) {
      material.delete();
    }
  }

  @Property(seed = "4711", shrinking = ShrinkingMode.BOUNDED)
  void batchesOfChangesGiveTheGraphOfOneBuild(@ForAll("batches") List<List<Change>> batches) {
    assertSameAsOneBuild(batches, material()::applyChanges);
  }

  @Property(seed = "1147", shrinking = ShrinkingMode.BOUNDED)
  void aFolderThatChangesGivesTheGraphOfOneBuild(@ForAll("batches") List<List<Change>> batches) {
    assertSameAsOneBuild(batches, material()::followFolder);
  }

  @Property(seed = "7411", shrinking = ShrinkingMode.BOUNDED)
  void correctionsGivenAtAnyTimeGiveTheGraphOfOneBuild(
      @ForAll("batches") List<List<Change>> batches,
      @ForAll("rejected") Set<String> rejected,
      @ForAll @IntRange(max = 3) int when) {
    StoreContents piecemeal =
        material().applyChanges(batches, rejected, Math.min(when, batches.size() - 1));
    StoreContents whole = material().applyChanges(List.of(left(batches)), rejected, 0);

    assertSame(piecemeal, whole);
  }

  /** So that groups of claims are among what must not depend on the order. */
  @Example
  void manyStatementsAreRepeated() {
    assertThat(material().statementGroups()).isGreaterThan(10);
  }

  private static void assertSameAsOneBuild(
      List<List<Change>> batches, Function<List<List<Change>>, StoreContents> way) {
    assertSame(way.apply(batches), material().applyChanges(List.of(left(batches))));
  }

  /** The last version of each article that was not withdrawn. */
  private static List<Change> left(List<List<Change>> batches) {
    Map<String, Change> last = new TreeMap<>();
    batches.forEach(batch -> batch.forEach(change -> last.put(change.article(), change)));
    return last.values().stream().filter(c -> c.version() != Change.GONE).toList();
  }

  private static void assertSame(StoreContents piecemeal, StoreContents whole) {
    assertThat(piecemeal.quads()).containsExactlyElementsOf(whole.quads());
    piecemeal.assertIndexAgrees();
    whole.assertIndexAgrees();
  }

  @Provide
  Arbitrary<List<List<Change>>> batches() {
    Arbitrary<Integer> version =
        Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(2, 1), Tuple.of(1, Change.GONE));
    return Combinators.combine(Arbitraries.of(material().articles()), version)
        .as(Change::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(10)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<Set<String>> rejected() {
    return Arbitraries.of(material().facts()).set().ofMaxSize(40);
  }

  private static Material material() {
    if (material == null) {
      throw new IllegalStateException("no material yet");
    }
    return material;
  }
}

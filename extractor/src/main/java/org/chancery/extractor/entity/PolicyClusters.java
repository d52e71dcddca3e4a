package org.chancery.extractor.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.chancery.extractor.document.SpanIndex;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.chancery.extractor.mention.PolicyFinder;
import org.chancery.extractor.mention.PolicyHeads;
import org.chancery.extractor.mention.PolicyTypes;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.jspecify.annotations.Nullable;

/**
 * Which mentions of policies are the same policy: those of one gazetteer entry, those whose heads
 * are of one kind and whose other words agree, and a bare head with the policy that it most likely
 * stands for.
 */
final class PolicyClusters {
  private static final int OFTEN = 2;

  /** For so many sentences a policy that was named once is what a bare head means. */
  private static final int FRESH = 1;

  /** From here on the model of types is believed rather than the patterns. */
  private static final double SURE = 0.8;

  /** From here on it is believed where the patterns say nothing. */
  private static final double LIKELY = 0.5;

  private final AnnotatedText text;
  private final Gazetteer gazetteer;
  private final PolicyHeads heads = PolicyHeads.standard();
  private final PolicyTypes types = PolicyTypes.standard();

  private final @Nullable PolicyTypeModel model;

  PolicyClusters(AnnotatedText text, Gazetteer gazetteer, @Nullable PolicyTypeModel model) {
    this.model = model;
    this.text = text;
    this.gazetteer = gazetteer;
  }

  List<Entity> find(List<Mention> mentions) {
    List<PolicyCluster> clusters = new ArrayList<>();
    SpanIndex<Mention> countries =
        SpanIndex.of(
            mentions.stream().filter(mention -> mention.type() == EntityType.COUNTRY).toList(),
            Mention::span);
    for (Mention mention : mentions) {
      if (mention.type() == EntityType.POLICY) {
        PolicyWording wording = PolicyWording.of(mention, countries, text, heads);
        if (mention.rule().equals(PolicyFinder.REFERRING)) {
          meant(wording, clusters).ifPresent(cluster -> cluster.add(wording));
          continue;
        }
        clusterFor(wording, clusters)
            .orElseGet(
                () -> {
                  PolicyCluster fresh = new PolicyCluster(typeOf(wording));
                  clusters.add(fresh);
                  return fresh;
                })
            .add(wording);
      }
    }
    List<Entity> policies = new ArrayList<>();
    clusters.forEach(cluster -> policies.add(entity(cluster, policies.size() + 1)));
    return policies;
  }

  private Optional<PolicyCluster> clusterFor(PolicyWording wording, List<PolicyCluster> clusters) {
    if (wording.reference() != null) {
      return clusters.stream()
          .filter(cluster -> wording.reference().equals(cluster.reference()))
          .findFirst();
    }
    if (wording.isBare() && wording.fresh() && !heads.mayBeIndefinite(wording.head())) {
      return Optional.empty();
    }
    if (wording.isBare()) {
      Predicate<PolicyCluster> owned = ownedAs(wording);
      return salient(clusters, wording, owned.and(cluster -> cluster.hasHead(wording.head())))
          .or(() -> salient(clusters, wording, owned.and(cluster -> mayMean(wording, cluster))));
    }
    return latest(clusters, cluster -> cluster.agreesWith(wording, heads));
  }

  /** {@code Mr. Obama's plan} is none that was never told of together with him. */
  private Predicate<PolicyCluster> ownedAs(PolicyWording wording) {
    Optional<String> owner = wording.owner(text);
    return cluster -> owner.isEmpty() || cluster.isNamedWith(owner.get(), text);
  }

  /** What words mean that name no policy of their own: the one that agrees, or the only one. */
  private Optional<PolicyCluster> meant(PolicyWording wording, List<PolicyCluster> clusters) {
    if (wording.isBare()) {
      return wording.fresh() ? Optional.empty() : clusterFor(wording, clusters);
    }
    Optional<PolicyCluster> agreeing =
        latest(clusters, cluster -> cluster.agreesWith(wording, heads));
    List<PolicyCluster> possible =
        clusters.stream().filter(cluster -> mayMean(wording, cluster)).toList();
    return agreeing.isEmpty() && possible.size() == 1 ? Optional.of(possible.get(0)) : agreeing;
  }

  private boolean mayMean(PolicyWording wording, PolicyCluster cluster) {
    return cluster.hasKind(wording.head(), heads)
        || heads.mayStandFor(wording.head(), cluster.type());
  }

  /**
   * The latest one that fits. If that was named only in passing, one that the article keeps naming
   * comes before it, or else, once some sentences have gone by, the first, which news is about.
   */
  private Optional<PolicyCluster> salient(
      List<PolicyCluster> clusters, PolicyWording wording, Predicate<PolicyCluster> fits) {
    Optional<PolicyCluster> latest = latest(clusters, fits);
    if (latest.isEmpty() || latest.get().size() > 1) {
      return latest;
    }
    return latest(clusters, fits.and(cluster -> cluster.size() >= OFTEN))
        .or(
            () ->
                isFresh(latest.get(), wording)
                    ? latest
                    : clusters.stream().filter(fits).findFirst());
  }

  private boolean isFresh(PolicyCluster cluster, PolicyWording wording) {
    int sentences =
        text.sentencesUpTo(wording.mention().span().begin())
            - text.sentencesUpTo(cluster.lastOffset());
    return sentences <= FRESH;
  }

  private static Optional<PolicyCluster> latest(
      List<PolicyCluster> clusters, Predicate<PolicyCluster> fits) {
    return clusters.stream().filter(fits).max(Comparator.comparingInt(PolicyCluster::lastOffset));
  }

  private String typeOf(PolicyWording wording) {
    GazetteerEntry.Policy known = known(wording.reference());
    return known == null ? types.typeOf(wording.words()) : known.policyType();
  }

  private String typeOf(List<String> fullestFirst, PolicyCluster cluster) {
    String ruled = types.typeOf(fullestFirst);
    if (model == null) {
      return ruled;
    }
    PolicyTypeModel.Judgement learned =
        model.judge(
            text, cluster.cluster().mentions().stream().map(Mention::span).sorted().toList());
    double least = ruled.equals(PolicyTypes.OTHER) ? LIKELY : SURE;
    return learned.probability() < least ? ruled : learned.name();
  }

  private GazetteerEntry.@Nullable Policy known(@Nullable String reference) {
    return reference != null
            && gazetteer.entry(reference).orElse(null) instanceof GazetteerEntry.Policy policy
        ? policy
        : null;
  }

  private Entity entity(PolicyCluster cluster, int number) {
    GazetteerEntry.Policy known = known(cluster.reference());
    String name = known == null ? cluster.cluster().fullest(text) : known.label();
    List<String> fullestFirst =
        cluster.cluster().wordings(text).stream()
            .sorted(Comparator.comparingInt((String words) -> -words.length()))
            .toList();
    return new Entity.Policy(
        "Policy-" + number,
        name,
        EntityResolver.others(cluster.cluster().wordings(text), name),
        cluster.cluster().mentions(),
        cluster.reference(),
        known == null ? typeOf(fullestFirst, cluster) : known.policyType());
  }
}

package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opennlp.tools.namefind.NameContextGenerator;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.SequenceCodec;
import opennlp.tools.util.ext.ExtensionLoader;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;

/**
 * Tells OpenNLP that a word's features are those of {@link NameFeatures}, which come as additional
 * context, and the last two decisions. OpenNLP's own way would repeat additional context for the
 * eight words on either side. A model names this class and makes it when it is read.
 */
public final class NameFactory extends TokenNameFinderFactory {
  /** For OpenNLP, when it reads a model. */
  public NameFactory() {}

  /** For training. */
  public NameFactory(SequenceCodec<String> codec) {
    super(null, Map.of(), codec);
    allow();
  }

  /** Lets OpenNLP make this class: it does so for its own packages only, unless told otherwise. */
  static void allow() {
    ExtensionLoader.registerAllowedPackage(NameFactory.class.getPackageName());
  }

  @Override
  public NameContextGenerator createContextGenerator() {
    return new Context();
  }

  private static final class Context implements NameContextGenerator {
    @Override
    public void addFeatureGenerator(AdaptiveFeatureGenerator generator) {
      // The usual generators have nothing to add.
    }

    @Override
    public String[] getContext(int index, String[] tokens, String[] outcomes, Object[] additional) {
      String[] features = ((String[][]) additional)[index];
      List<String> context = new ArrayList<>(features.length + 2 + NameFeatures.KEYS);
      context.addAll(List.of(features));
      String last = index > 0 ? outcomes[index - 1] : "^";
      String secondLast = index > 1 ? outcomes[index - 2] : "^";
      context.add("o" + last);
      context.add("o" + last + secondLast);
      for (int i = 0; i < Math.min(features.length, NameFeatures.KEYS); i++) {
        context.add("o" + last + features[i]);
      }
      return context.toArray(String[]::new);
    }

    @Override
    public void updateAdaptiveData(String[] tokens, String[] outcomes) {
      // Nothing is remembered.
    }

    @Override
    public void clearAdaptiveData() {
      // Nothing is remembered.
    }
  }
}

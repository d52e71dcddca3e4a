package org.chancery.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameContextGenerator;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.chancery.extractor.mention.NameFactory;

/**
 * Trains a model of names with OpenNLP.
 *
 * @param algorithm OpenNLP's name of it
 * @param iterations passes over the samples
 * @param cutoff how often a feature is seen at least
 */
record NameTrainer(String algorithm, int iterations, int cutoff) {
  /** What the bundled model is trained with. */
  static final NameTrainer USUAL = new NameTrainer("PERCEPTRON", 12, 3);

  TokenNameFinderModel train(Collection<NameSample> samples) throws IOException {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, algorithm);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
    parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
    parameters.put(TrainingParameters.THREADS_PARAM, 1);
    parameters.put(
        AbstractEventTrainer.DATA_INDEXER_PARAM, AbstractEventTrainer.DATA_INDEXER_ONE_PASS_VALUE);
    BioCodec codec = new BioCodec();
    NameFactory factory = new NameFactory(codec);
    Map<String, String> report = new HashMap<>();
    MaxentModel model =
        TrainerFactory.getEventTrainer(parameters, report)
            .train(ObjectStreamUtils.createObjectStream(events(samples, codec, factory)));
    return new TokenNameFinderModel(
        "en", model, NameFinderME.DEFAULT_BEAM_SIZE, null, Map.of(), report, codec, factory);
  }

  /** A decision for each word. OpenNLP's own stream would not hand over additional context. */
  private static List<Event> events(
      Collection<NameSample> samples, BioCodec codec, NameFactory factory) {
    NameContextGenerator contexts = factory.createContextGenerator();
    List<Event> events = new ArrayList<>();
    for (NameSample sample : samples) {
      String[] words = sample.getSentence();
      String[] outcomes = codec.encode(sample.getNames(), words.length);
      for (int i = 0; i < words.length; i++) {
        events.add(
            new Event(
                outcomes[i],
                contexts.getContext(i, words, outcomes, sample.getAdditionalContext())));
      }
    }
    return events;
  }
}

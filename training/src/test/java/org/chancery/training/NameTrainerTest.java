package org.chancery.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.NameSample;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.extractor.language.LanguagePipeline;
import org.chancery.extractor.mention.NameFeatures;
import org.chancery.extractor.mention.NameModel;
import org.chancery.extractor.mention.NameTagger;
import org.junit.jupiter.api.Test;

class NameTrainerTest {
  private static final NameTrainer TRAINER = new NameTrainer("PERCEPTRON", 5, 0);

  @Test
  void givesTheSameBytesForTheSameSamples() throws IOException {
    assertThat(ModelFile.bytes(TRAINER.train(samples())))
        .isEqualTo(ModelFile.bytes(TRAINER.train(samples())));
  }

  @Test
  void trainsAModelThatFindsNamesAfterItWasWrittenAndRead() throws IOException {
    byte[] bytes = ModelFile.bytes(TRAINER.train(samples()));
    NameModel model = NameModel.read(new ByteArrayInputStream(bytes));

    AnnotatedText text =
        new LanguagePipeline(LanguageModels.load())
            .annotate(
                new LabelledText("x", "Yesterday Ola Nyqvist said so.", List.of()).document());

    assertThat(new NameTagger(model).find(text, List.of()))
        .extracting(candidate -> candidate.span())
        .containsExactly(new Span(10, 21));
  }

  @Test
  void cleansLabelsByTheRulesOfProduction() {
    SampleMaker.Cleaned cleaned =
        new SampleMaker()
            .clean(
                new LabelledText(
                    "x",
                    "President Ana Ruiz visited Mexico. Ruiz left.",
                    List.of(new Span(0, 18), new Span(27, 33))));

    assertThat(cleaned.people())
        .as("without the title, without the country, with the surname later on")
        .containsExactly(new Span(10, 18), new Span(35, 39));
  }

  private static List<NameSample> samples() {
    SampleMaker maker = new SampleMaker();
    List<NameSample> samples = new ArrayList<>();
    String[] names = {"Ana Ruiz", "Ben Olsen", "Eva Lund", "Max Weiler", "Ida Holm"};
    for (String name : names) {
      String text = "Yesterday " + name + " said so. The plan was good.";
      samples.addAll(
          maker.samples(
              maker.clean(new LabelledText(name, text, List.of(new Span(10, 10 + name.length())))),
              NameFeatures.USED));
    }
    return samples;
  }
}

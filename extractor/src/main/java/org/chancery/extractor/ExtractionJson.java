package org.chancery.extractor;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.chancery.extractor.document.Span;

/**
 * Extractions as JSON: one line, fields in the order of the records, absent values left out, so
 * that equal extractions give equal bytes. Safe to share between threads.
 */
public final class ExtractionJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .addModule(
              new SimpleModule()
                  .addSerializer(LocalDate.class, new DateWriter())
                  .addDeserializer(LocalDate.class, new DateReader())
                  .addSerializer(Span.class, new SpanWriter())
                  .addDeserializer(Span.class, new SpanReader()))
          .build();

  private ExtractionJson() {}

  /** The extraction as one line of JSON. */
  public static String write(Extraction extraction) {
    try {
      return MAPPER.writeValueAsString(extraction);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write the extraction of " + extraction.id(), e);
    }
  }

  /**
   * An extraction that {@link #write} has written.
   *
   * @throws IllegalArgumentException when the text is not one, with the place of the error
   */
  public static Extraction read(String json) {
    try {
      return MAPPER.readValue(json, Extraction.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not an extraction: " + e.getMessage(), e);
    }
  }

  /** A day as {@code 2019-07-07}. */
  private static final class DateWriter extends StdSerializer<LocalDate> {
    private static final long serialVersionUID = 1;

    DateWriter() {
      super(LocalDate.class);
    }

    @Override
    public void serialize(LocalDate date, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(date.toString());
    }
  }

  private static final class DateReader extends StdDeserializer<LocalDate> {
    private static final long serialVersionUID = 1;

    DateReader() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      String text = json.getText();
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException e) {
        return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "expected a day");
      }
    }
  }

  /** A span as {@code [106,111]}: there are many. */
  private static final class SpanWriter extends StdSerializer<Span> {
    private static final long serialVersionUID = 1;

    SpanWriter() {
      super(Span.class);
    }

    @Override
    public void serialize(Span span, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeArray(new int[] {span.begin(), span.end()}, 0, 2);
    }
  }

  private static final class SpanReader extends StdDeserializer<Span> {
    private static final long serialVersionUID = 1;

    SpanReader() {
      super(Span.class);
    }

    @Override
    public Span deserialize(JsonParser json, DeserializationContext context) throws IOException {
      int[] offsets = context.readValue(json, int[].class);
      if (offsets.length != 2) {
        context.reportInputMismatch(Span.class, "expected [begin, end]");
      }
      return new Span(offsets[0], offsets[1]);
    }
  }
}

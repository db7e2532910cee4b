package org.saphan.foundation.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.saphan.foundation.json.SmallTypes;
import org.saphan.lifecycle.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/** Turns the bytes of a request into JSON and JSON into the record of a command, strictly. */
public final class BodyReader {
  /** Largest body of a command, in bytes. */
  public static final int MAX_BODY = 1024 * 1024;

  /** How deep objects and lists may stand in each other. */
  static final int MAX_DEPTH = 12;

  private final JsonMapper strict =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .addModule(new SmallTypes())
          .addModule(new SimpleModule().addDeserializer(Instant.class, new ToTheMicrosecond()))
          .build();

  /**
   * Reads at most so many bytes.
   *
   * @throws Unfit TOO_LARGE if there are more
   */
  public static byte[] bytes(InputStream body, int limit) throws IOException {
    byte[] read = body.readNBytes(limit + 1);
    if (read.length > limit) {
      throw Unfit.because(Refusal.TOO_LARGE);
    }
    return read;
  }

  /**
   * @throws Unfit if it is not one JSON object in valid UTF-8 without duplicate keys
   */
  public ObjectNode object(byte[] body) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      JsonNode read = strict.readTree(text);
      if (read instanceof ObjectNode object) {
        return object;
      }
      throw Unfit.invalid(read.isMissingNode() ? "NOT_JSON" : "WRONG_TYPE", "");
    } catch (CharacterCodingException notUtf8) {
      throw Unfit.invalid("ENCODING", "");
    } catch (StreamConstraintsException tooMuch) {
      throw Unfit.invalid("TOO_DEEP", "");
    } catch (JacksonException malformed) {
      throw Unfit.invalid("NOT_JSON", "");
    }
  }

  /**
   * @throws Unfit at the first place that does not fit this shape
   */
  public static void check(Shape shape, JsonNode node) {
    Checker.check(shape, node, "");
  }

  /**
   * Binds a value of this shape.
   *
   * @param pointer where the value stands in the body, for the refusal
   * @throws Unfit at the first place that does not fit
   */
  public <T> T bind(Class<T> type, JsonNode node, String pointer) {
    Checker.check(Shape.of(type), node, pointer);
    try {
      return strict.treeToValue(node, type);
    } catch (JacksonException refused) {
      // the shape fits: what is left is a value that its type refuses, such as a malformed code
      throw Unfit.invalid("BAD_VALUE", pointer + pointer(refused.getPath()));
    }
  }

  private static String pointer(List<JacksonException.Reference> path) {
    StringBuilder pointer = new StringBuilder();
    for (JacksonException.Reference step : path) {
      pointer.append('/');
      pointer.append(
          step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName());
    }
    return pointer.toString();
  }

  /** What the database and the wire keep of a time. */
  private static final class ToTheMicrosecond extends ValueDeserializer<Instant> {
    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
      return Instant.parse(parser.getString()).truncatedTo(ChronoUnit.MICROS);
    }
  }
}

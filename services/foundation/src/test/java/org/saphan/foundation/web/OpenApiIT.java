package org.saphan.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiIT extends WebTest {
  @Test
  void theDescriptionIsValidAndNamesEveryCommand() {
    String description = send(as(SENDER, "/api/post/openapi.json")).body();
    SwaggerParseResult read = new OpenAPIV3Parser().readContents(description, null, null);
    assertThat(read.getMessages()).isEmpty();
    assertThat(read.getOpenAPI().getPaths())
        .containsKeys(
            "/parcels",
            "/parcels/send-parcel",
            "/parcels/{id}",
            "/parcels/{id}/turn-parcel",
            "/parcels/{id}/receive-parcel",
            "/parcels/{id}/documents",
            "/work",
            "/deputies",
            "/deputies/{id}/end",
            "/parcels/{id}/reads",
            "/parcels/{id}/words",
            "/emergencies",
            "/emergencies/{id}/review");
  }

  @Test
  void theBodyOfACommandIsDescribedFieldByField() {
    JsonNode api = json.readTree(send(as(SENDER, "/api/post/openapi.json")).body());
    JsonNode body = api.at("/paths/~1parcels/post/requestBody/content/application~1json/schema");
    assertThat(body.path("required").toString())
        .isEqualTo("[\"to\",\"size\",\"fragile\",\"things\",\"greeting\"]");
    assertThat(body.at("/properties/size/enum").toString()).isEqualTo("[\"SMALL\",\"LARGE\"]");
    assertThat(body.path("additionalProperties").booleanValue(true)).isFalse();
    assertThat(body.path("properties").propertyNames())
        .contains("occurredAt", "onBehalfOf", "caseRef", "parcelId")
        .doesNotContain("outline");
  }
}

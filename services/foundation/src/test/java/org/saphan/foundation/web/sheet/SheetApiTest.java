package org.saphan.foundation.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.access.SignedIn;
import org.springframework.mock.web.MockHttpServletRequest;

class SheetApiTest {
  private static final SheetImport SHEETS =
      new SheetImport() {
        @Override
        public Column[] columns() {
          return SheetTest.Col.values();
        }

        @Override
        public List<LineAnswer> preview(Sheet sheet, SignedIn who) {
          return List.of();
        }

        @Override
        public List<LineAnswer> bringIn(Sheet sheet, SignedIn who) {
          return List.of();
        }
      };

  private final SheetApi api = new SheetApi(SHEETS) {};
  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private final SignedIn who = mock(SignedIn.class);

  private void brings(String body) {
    request.setContent(body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anEmptyBodyIsTheCallersFault() {
    brings("");
    assertThatThrownBy(() -> api.preview(request, who)).hasMessage("INVALID REQUIRED");
    brings("");
    assertThatThrownBy(() -> api.bringIn(request, who)).hasMessage("INVALID REQUIRED");
    brings("");
    assertThatThrownBy(() -> api.previewJson(request, who)).hasMessage("INVALID NOT_JSON");
    brings("");
    assertThatThrownBy(() -> api.bringInJson(request, who)).hasMessage("INVALID NOT_JSON");
  }

  @Test
  void noMoreOfABodyIsReadThanASheetMayHave() throws IOException {
    brings("name\n" + "A".repeat(Sheet.MAX_BYTES - 5));
    assertThat(api.preview(request, who).lines()).isEmpty();
    brings("name\n" + "A".repeat(10 * Sheet.MAX_BYTES));
    assertThatThrownBy(() -> api.preview(request, who)).hasMessage("TOO_LARGE TOO_LARGE");
    assertThat(request.getInputStream().readAllBytes()).hasSizeGreaterThan(8 * Sheet.MAX_BYTES);
  }
}

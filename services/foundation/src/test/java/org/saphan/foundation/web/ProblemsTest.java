package org.saphan.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.RejectionCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;

class ProblemsTest {
  private static RejectionCode code(Exception cause) {
    return Problems.rejection(cause).code();
  }

  @Test
  void whatCannotBeReadIsTheCallersFault() {
    assertThat(
            code(
                new HttpMessageNotReadableException(
                    "malformed", new MockHttpInputMessage(new byte[0]))))
        .isEqualTo(Refusal.INVALID);
    assertThat(code(new InvalidParameterException("undecodable"))).isEqualTo(Refusal.INVALID);
    assertThat(code(new InvalidParameterException("too long", 413))).isEqualTo(Refusal.TOO_LARGE);
  }

  @Test
  void everyOtherBrokenAssumptionIsOurs() {
    assertThat(code(new IllegalStateException())).isEqualTo(WebCode.FAULT);
    assertThat(code(new IllegalArgumentException())).isEqualTo(WebCode.FAULT);
  }
}

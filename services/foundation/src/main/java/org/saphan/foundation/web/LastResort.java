package org.saphan.foundation.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.RejectionCode;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers in the same form where a request failed before any controller, in a filter for instance.
 */
@Controller
public final class LastResort implements ErrorController {
  private final Problems problems;

  LastResort(Problems problems) {
    this.problems = problems;
  }

  @RequestMapping("${spring.web.error.path:/error}")
  @Nullable ModelAndView failed(
      HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
    if (response.isCommitted()) {
      return null; // half an answer is out already, and nothing may make it look whole
    }
    ModelAndView page =
        problems.answer(request, response, locale, rejection(request), cause(request));
    return page.hasView() ? page : null; // a controller's view without a name would be drawn too
  }

  private static Rejection rejection(HttpServletRequest request) {
    if (cause(request) instanceof Exception thrown) {
      return Problems.rejection(thrown);
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    RejectionCode code = Problems.code(status instanceof Integer number ? number : 404);
    return Rejection.of(code, code.name());
  }

  private static @Nullable Throwable cause(HttpServletRequest request) {
    Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    return cause instanceof Throwable thrown ? thrown : null;
  }
}

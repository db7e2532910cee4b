package org.saphan.foundation.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.exclusion.Excluded;
import org.saphan.foundation.text.Languages;
import org.saphan.foundation.text.Texts;
import org.saphan.foundation.text.Wording;
import org.saphan.foundation.vault.Storage.StorageAway;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.RejectionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one place where "no" becomes an answer: RFC 9457 for machines, a page for people. What the
 * caller can mend is 4xx with its place; what only we can mend is 5xx with a reference number and
 * nothing else.
 */
@ControllerAdvice
public final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final JsonMapper json;
  private final Texts texts;

  Problems(JsonMapper json, Texts texts) {
    this.json = json;
    this.texts = texts;
  }

  @ExceptionHandler(Exception.class)
  @Nullable ModelAndView any(
      HttpServletRequest request, HttpServletResponse response, Locale locale, Exception cause)
      throws IOException {
    if (cause instanceof AsyncRequestNotUsableException || response.isCommitted()) {
      // Nobody listens any more, or half an answer is out: the server breaks the line, so that
      // nobody takes the half for the whole.
      request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, cause);
      return null;
    }
    if (cause instanceof ErrorResponse known) {
      known
          .getHeaders()
          .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }
    Rejection rejection = rejection(cause);
    if (rejection.code() == WebCode.UNAUTHENTICATED) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return answer(request, response, locale, rejection, cause);
  }

  /** Answers a request with a "no". */
  public ModelAndView answer(
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Rejection rejection,
      @Nullable Throwable cause)
      throws IOException {
    int status = rejection.code().status();
    UUID number = numbered(rejection, cause);
    if (wantsPage(request)) {
      ModelAndView page =
          new ModelAndView("foundation/problem", problem(rejection, number, locale));
      page.addObject(
          "words", texts.in(locale)); // the layout speaks, and no advice fills this model
      page.setStatus(HttpStatusCode.valueOf(status));
      return page;
    }
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
    response.getOutputStream().write(json.writeValueAsBytes(problem(rejection, number, locale)));
    return new ModelAndView();
  }

  /**
   * One "no" with one number, for a status of the server, as each language of the house says it.
   */
  List<Map<String, Object>> inEveryLanguage(int status, @Nullable Throwable cause) {
    Rejection rejection = of(code(status));
    UUID number = numbered(rejection, cause);
    return Languages.ALL.stream().map(locale -> problem(rejection, number, locale)).toList();
  }

  private static UUID numbered(Rejection rejection, @Nullable Throwable cause) {
    UUID number = UUID.randomUUID();
    if (rejection.code().status() >= 500) {
      LOG.atError()
          .addKeyValue("reference", number)
          .addKeyValue("code", rejection.code().name())
          .setCause(cause)
          .log("A request failed by our own fault");
    }
    return number;
  }

  private Map<String, Object> problem(Rejection rejection, UUID number, Locale locale) {
    RejectionCode code = rejection.code();
    Wording words = texts.in(locale);
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "urn:saphan:" + code.name());
    problem.put("title", words.say("error." + code.status() + ".title"));
    problem.put("status", code.status());
    problem.put("detail", words.rejection(rejection));
    problem.put("instance", "urn:uuid:" + number);
    problem.put("code", code.name());
    if (code.status() < 500) {
      problem.put("reason", rejection.reason());
      if (!rejection.pointer().isEmpty()) {
        problem.put("pointer", rejection.pointer());
      }
      rejection.details().forEach(problem::putIfAbsent);
    }
    return problem;
  }

  /** A request without a readable address has no headers either. */
  static boolean wantsPage(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE)
        && !request.getRequestURI().startsWith("/api/");
  }

  static Rejection rejection(Exception cause) {
    return switch (cause) {
      case Unfit unfit -> unfit.rejection();
      case Excluded excluded -> of(Refusal.EXCLUDED);
      case AuthenticationServiceException away -> of(WebCode.UNAVAILABLE);
      case AuthenticationException unknown -> of(WebCode.UNAUTHENTICATED);
      case AccessDeniedException denied -> of(Refusal.ROLE);
      case MethodArgumentTypeMismatchException malformed ->
          Rejection.of(Refusal.INVALID, "BAD_VALUE").with("parameter", malformed.getName());
      case MaxUploadSizeExceededException large -> of(Refusal.TOO_LARGE);
      case MultipartException malformed -> of(Refusal.INVALID);
      case HttpMessageNotReadableException malformed -> of(Refusal.INVALID);
      // an address or a form that cannot be decoded, or has too many fields or bytes
      case InvalidParameterException malformed -> of(code(malformed.getErrorCode()));
      case ErrorResponse known -> of(code(known.getStatusCode().value()));
      case StorageAway away -> of(WebCode.UNAVAILABLE);
      case CannotCreateTransactionException away -> of(WebCode.UNAVAILABLE);
      case TransactionSystemException away -> of(WebCode.UNAVAILABLE); // lost in the middle
      case DataAccessException data -> of(isAway(data) ? WebCode.UNAVAILABLE : WebCode.FAULT);
      default -> of(WebCode.FAULT);
    };
  }

  private static boolean isAway(DataAccessException cause) {
    return cause instanceof TransientDataAccessException
        || cause instanceof NonTransientDataAccessResourceException;
  }

  private static Rejection of(RejectionCode code) {
    return Rejection.of(code, code.name());
  }

  /** The code for a status that the framework or the server chose. */
  static RejectionCode code(int status) {
    HttpStatus known = HttpStatus.resolve(status);
    return switch (status) {
      case 401 -> WebCode.UNAUTHENTICATED;
      case 403 -> Refusal.ROLE;
      case 404 -> Refusal.NOT_FOUND;
      case 405 -> WebCode.METHOD;
      case 406 -> WebCode.NOT_ACCEPTABLE;
      case 413 -> Refusal.TOO_LARGE;
      case 415 -> WebCode.MEDIA_TYPE;
      // a way of writing, or a version of HTTP, that the caller chose
      case 501, 505 -> Refusal.INVALID;
      case 503 -> WebCode.UNAVAILABLE;
      default -> known == null || known.is5xxServerError() ? WebCode.FAULT : Refusal.INVALID;
    };
  }
}

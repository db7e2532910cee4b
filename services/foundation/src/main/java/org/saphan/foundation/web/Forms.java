package org.saphan.foundation.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.text.Texts;
import org.saphan.foundation.text.Wording;
import org.saphan.foundation.web.Inputs.Input;
import org.saphan.foundation.web.Offers.Offer;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.databind.node.ObjectNode;

/**
 * What every form has, the plain ones and the special: it reads what was sent, and shows it again
 * with what was wrong. A list grows by sending the form, so that no script is needed.
 */
public final class Forms {
  private final Documents documents;
  private final Texts texts;
  private final ByHand byHand;
  private final ZoneId zone;
  private final BodyReader bodies = new BodyReader();

  Forms(Documents documents, Texts texts, ByHand byHand, ZoneId zone) {
    this.documents = documents;
    this.texts = texts;
    this.byHand = byHand;
    this.zone = zone;
  }

  /**
   * What a form shows.
   *
   * @param body what was entered so far
   * @param labels gives the label of a path without the numbers of list entries
   * @param key the idempotency key that the form carries
   * @param version the version that the form carries; null for a new aggregate
   * @param rejection why it was refused, null if it was not
   * @param grow the list that gets one entry more, null if none
   */
  public record Filled(
      Shape.Fields shape,
      ObjectNode body,
      UnaryOperator<String> labels,
      String key,
      @Nullable Long version,
      @Nullable Rejection rejection,
      @Nullable String grow) {}

  /** The words of whoever asks. */
  public Wording words(HttpServletRequest request) {
    return texts.in(RequestContextUtils.getLocale(request));
  }

  /** Values in these words. */
  public Shown shown(Wording words) {
    return new Shown(words, zone, byHand);
  }

  /** The idempotency key that the form carried; empty if it lost it. */
  public static String key(HttpServletRequest request) {
    String key = request.getParameter("key");
    return key == null ? "" : key;
  }

  /** What a small form of its own page carried, which takes no files: the fields of a record. */
  static ObjectNode plain(HttpServletRequest request, Class<?> type) {
    return new Form(request.getParameterMap(), file -> Optional.empty(), ZoneOffset.UTC)
        .read(Shape.of(type));
  }

  /**
   * Answers such a form: the next page, or the same again with why not.
   *
   * @param again shows the page anew
   */
  static ModelAndView answered(Runnable work, String after, Supplier<String> again, Model model) {
    try {
      work.run();
    } catch (Unfit unfit) {
      model.addAttribute("rejection", unfit.rejection());
      ModelAndView shown = new ModelAndView(again.get());
      shown.setStatus(HttpStatusCode.valueOf(unfit.rejection().code().status()));
      return shown;
    }
    ModelAndView done = new ModelAndView("redirect:" + after);
    done.setStatus(HttpStatus.SEE_OTHER);
    return done;
  }

  /** The version that the form carried. */
  public static long version(HttpServletRequest request, long otherwise) {
    Long seen = ApiController.version(request.getParameter("version"));
    return seen == null ? otherwise : seen;
  }

  /**
   * What was entered, as the body of a command has it. Files are kept at once.
   *
   * @param id the aggregate, null for a new one, which can have no files yet
   * @throws Unfit if a file is not taken
   */
  public ObjectNode read(
      Shape.Fields shape,
      Offer offer,
      @Nullable UUID id,
      HttpServletRequest request,
      SignedIn who) {
    return new Form(request.getParameterMap(), name -> upload(offer, id, request, name, who), zone)
        .read(shape);
  }

  /** Whether the form was sent only for another line, or one less; takes that one away. */
  public static boolean isForLines(HttpServletRequest request, ObjectNode body) {
    String remove = request.getParameter("remove");
    if (remove != null) {
      Form.remove(body, remove);
    }
    return remove != null || grow(request) != null;
  }

  /** The list that is to have a line more. */
  public static @Nullable String grow(HttpServletRequest request) {
    return request.getParameter("add");
  }

  /**
   * Looks whether it fits a record, which is not what the command is.
   *
   * @throws Unfit at the first place that does not fit
   */
  public <T> T bind(Class<T> type, ObjectNode body) {
    return bodies.bind(type, body, "");
  }

  /** Puts everything that the fragments of {@code foundation/form} need into the model. */
  public void show(ModelAndView page, HttpServletRequest request, Filled filled) {
    Wording words = words(request);
    Rejection rejection = filled.rejection();
    List<Input> inputs = inputs(filled.shape(), filled, words);
    page.addObject("inputs", inputs);
    page.addObject("key", filled.key());
    page.addObject("version", filled.version());
    page.addObject("rejection", rejection);
    page.addObject("sentence", rejection == null ? null : words.rejection(rejection));
    Optional<Input> wrong = wrong(inputs);
    page.addObject("wrongId", wrong.map(Input::id).orElse(null));
    page.addObject("wrongLabel", wrong.map(Input::label).orElse(""));
    if (rejection != null) {
      page.setStatus(HttpStatusCode.valueOf(rejection.code().status()));
    }
  }

  List<Input> inputs(Shape.Fields shape, Filled filled, Wording words) {
    Map<String, String> wrong = new HashMap<>();
    Rejection rejection = filled.rejection();
    if (rejection != null && !rejection.pointer().isEmpty()) {
      wrong.put(rejection.pointer().substring(1).replace('/', '.'), words.rejection(rejection));
    }
    return new Inputs(words, byHand, filled.labels(), zone, wrong, filled.grow())
        .of(shape, filled.body(), "");
  }

  /** The input that is at fault, if it stands in the form. */
  private static Optional<Input> wrong(List<Input> inputs) {
    return inputs.stream()
        .flatMap(
            input -> (input.wrong() == null ? wrong(input.parts()) : Optional.of(input)).stream())
        .findFirst();
  }

  /** Keeps a file that came with the form; its key makes a double click one document. */
  private Optional<DocumentRef> upload(
      Offer offer, @Nullable UUID id, HttpServletRequest request, String name, SignedIn who) {
    String type = request.getContentType();
    if (id == null || type == null || !type.startsWith("multipart/")) {
      return Optional.empty();
    }
    try {
      Part part = request.getPart(name);
      if (part == null || part.getSize() == 0) {
        return Optional.empty();
      }
      byte[] bytes = BodyReader.bytes(part.getInputStream(), Documents.MAX_DOCUMENT);
      byte[] seed = (key(request) + name + part.getSize()).getBytes(StandardCharsets.UTF_8);
      UUID docId = UUID.nameUUIDFromBytes(seed);
      return Optional.of(documents.keep(offer, id, who, docId, part.getContentType(), bytes));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (ServletException malformed) {
      throw Unfit.because(Refusal.INVALID);
    }
  }
}

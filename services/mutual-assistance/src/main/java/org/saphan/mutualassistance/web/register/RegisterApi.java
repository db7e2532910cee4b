package org.saphan.mutualassistance.web.register;

import org.saphan.foundation.web.sheet.SheetApi;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Register sheets for machines. */
@RestController
@RequestMapping("/api/mutual-assistance" + RegisterApi.PATH)
public final class RegisterApi extends SheetApi {
  /** Below the service. */
  public static final String PATH = "/register";

  RegisterApi(RegisterImport register) {
    super(register);
  }
}

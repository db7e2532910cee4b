package org.saphan.foundation.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.saphan.foundation.vault.Vault;
import org.saphan.lifecycle.DocumentRef;

class DocumentsIT extends WebTest {
  private static final String DOCUMENTS = API + "/" + ID + "/documents";
  private static final DocumentRef REF = new DocumentRef(UUID.randomUUID(), 1, "a".repeat(64));
  private static final byte[] PDF = "%PDF".getBytes();

  @BeforeEach
  void aParcelIsThere() {
    when(reading.find(any(), any(), any())).thenReturn(Optional.of(parcel("P3")));
    when(vault.find(any(), any())).thenReturn(Optional.empty());
    when(vault.keep(any(), any(), anyInt(), any(), any())).thenReturn(REF);
  }

  private HttpRequest.Builder document(String mediaType, byte[] bytes) {
    return as(PORTER, DOCUMENTS)
        .header("Content-Type", mediaType)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .POST(BodyPublishers.ofByteArray(bytes));
  }

  @Test
  void aDocumentMayHaveTenMebibytesAndNotMore() {
    byte[] largest = Arrays.copyOf(PDF, 10 * 1024 * 1024);
    assertThat(send(document("application/pdf", largest)).statusCode()).isEqualTo(201);
    Mockito.clearInvocations(vault);
    byte[] tooLarge = new byte[10 * 1024 * 1024 + 1];
    problem(document("application/pdf", tooLarge), 413, "TOO_LARGE");
    problem(document("application/pdf", new byte[24 * 1024 * 1024]), 413, "TOO_LARGE");
    verify(vault, never()).keep(any(), any(), anyInt(), any(), any());
  }

  @Test
  void aDocumentHasAtLeastOneByte() {
    assertThat(send(document("text/plain", new byte[] {'a'})).statusCode()).isEqualTo(201);
    assertThat(
            problem(document("text/plain", new byte[0]), 400, "INVALID")
                .path("reason")
                .stringValue(""))
        .isEqualTo("EMPTY");
  }

  @Test
  void papersAndPicturesAreTakenAndNothingElse() {
    Map<String, String> heads =
        Map.of(
            "application/pdf", "%PDF-1.7",
            "application/vnd.oasis.opendocument.text", "PK\003\004",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK\003\004",
            "image/jpeg", "\u00FF\u00D8\u00FF\u00E0",
            "image/png", "\u0089PNG\r\n\u001A\n",
            "image/tiff", "II*\0",
            "text/plain", "words");
    assertThat(heads.keySet()).isEqualTo(MediaTypes.ofDocuments());
    heads.forEach((type, head) -> {
      byte[] bytes = head.getBytes(ISO_8859_1);
      assertThat(send(document(type, bytes)).statusCode()).as(type).isEqualTo(201);
      bytes[bytes.length - 1] = 0;
      bytes[0] ^= 1;
      assertThat(problem(document(type, bytes), 415, "MEDIA_TYPE").path("reason").stringValue(""))
          .as(type)
          .isEqualTo("ANOTHER_KIND");
    });
    assertThat(send(document("text/plain; charset=UTF-8", PDF)).statusCode()).isEqualTo(201);
    Mockito.clearInvocations(vault);
    for (String refused :
        List.of(
            "text/html",
            "image/svg+xml",
            "application/javascript",
            "application/xml",
            "application/zip",
            "application/x-msdownload",
            "application/octet-stream",
            "application/*",
            "nonsense")) {
      problem(document(refused, PDF), 415, "MEDIA_TYPE");
    }
    var none =
        as(PORTER, DOCUMENTS)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofByteArray(PDF));
    problem(none, 415, "MEDIA_TYPE");
    verify(vault, never()).keep(any(), any(), anyInt(), any(), any());
  }

  @Test
  void whatIsKeptIsOfTheKindThatWasNamedWithoutItsParameters() {
    send(document("text/plain; charset=UTF-8", PDF));
    verify(vault).keep(any(), any(), anyInt(), eq("text/plain"), any());
  }

  @Test
  void aDocumentComesBackAsTheKindThatItIsAndOnlyToBeSaved() {
    UUID docId = UUID.randomUUID();
    when(vault.find(any(), any()))
        .thenReturn(Optional.of(new DocumentRef(docId, 1, "0".repeat(64))));
    when(vault.readFor(any(), any(), any(), any(), anyInt()))
        .thenReturn(Optional.of(new Vault.Document("image/png", PDF)));
    HttpResponse<String> answer = send(as(PORTER, DOCUMENTS + "/" + docId + "/1"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("%PDF");
    var headers = answer.headers();
    assertThat(headers.firstValue("Content-Type")).contains("image/png");
    assertThat(headers.firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment")
        .contains(docId.toString());
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void aDocumentThatIsNotThereIsNotFound() {
    when(vault.readFor(any(), any(), any(), any(), anyInt())).thenReturn(Optional.empty());
    problem(as(PORTER, DOCUMENTS + "/" + UUID.randomUUID() + "/1"), 404, "NOT_FOUND");
    problem(as(PORTER, DOCUMENTS + "/not-an-id/1"), 404, "NOT_FOUND");
    problem(as(PORTER, DOCUMENTS + "/" + UUID.randomUUID() + "/first"), 400, "INVALID");
  }

  @Test
  void aFileInAFormHasTheSameLimit() {
    byte[] tooLarge = new byte[10 * 1024 * 1024 + 1];
    String head =
        "--x\r\nContent-Disposition: form-data; name=\"onBehalfOf.proof\"; filename=\"a.pdf\"\r\n"
            + "Content-Type: application/pdf\r\n\r\n";
    var request =
        as(PORTER, "/post/parcels/" + ID + "/turn-parcel")
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString(head),
                    BodyPublishers.ofByteArray(tooLarge),
                    BodyPublishers.ofString("\r\n--x--\r\n")));
    problem(request, 413, "TOO_LARGE");
  }
}

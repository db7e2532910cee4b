package org.saphan.foundation.likeness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Invented names with the variations that were seen in public documents (chapter H.3), two ways to
 * write each.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@CsvSource({
  "Bounkhame Sayphonh, Bounkame Sayphon",
  "Ket Phiattilack, Ket Phiettilack",
  "Vongsy Sikhounheuang, Vongsy Sykhounheuang",
  "Phoukeng Sisounath, Phoukheng Sisounath",
  "Khouvah Xayyaphith, Khouvanh Xayyaphith",
  "Noukkan Taixayyaphone, Noukan Taixayyaphone",
  "Sikeonyone Dammasone, Sikeonyone Dammason",
  "Vernmany Sithilay, Vernmany Sithily",
  "Khamyang Phandalasarn, Khamyang Phandalararn",
  "Phengmany Dippavongxay, Phengmany Dipavongxay",
  "Silikeothoun Xayaboungkhoun, Silikeothoun Xayaboungkhvoun"
})
@interface SpellingsOfOneMan {}

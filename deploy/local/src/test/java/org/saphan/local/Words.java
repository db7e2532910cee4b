package org.saphan.local;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What the people of the story write. Nobody in it exists. */
final class Words {
  static final String STATEMENTS = "ໃບແຈ້ງຍອດບັນຊີທະນາຄານ ເດືອນ ມັງກອນ ຫາ ທັນວາ 2025";
  static final String HEARING = "ເອົາຄຳໃຫ້ການຂອງພະນັກງານທະນາຄານທີ່ເປີດບັນຊີ";
  static final String OFFICE = "ອົງການໄອຍະການປະຊາຊົນ ແຂວງສະຫວັນນະເຂດ";
  static final String SUBJECT = "ການຄ້າມະນຸດ ແລະ ລາຍຮັບຈາກການກະທຳຜິດ";
  static final String NATURE = "ການສືບສວນ-ສອບສວນຂອງໄອຍະການແຂວງ";
  static final String FACTS =
      "ໃນເດືອນ ມິຖຸນາ 2025 ຜູ້ຊອກຫາແຮງງານໄດ້ຮັບເງິນຫຼາຍຄັ້ງເຂົ້າບັນຊີຢູ່ປະເທດໄທ"
          + " ສຳລັບແມ່ຍິງທີ່ຖືກພາຂ້າມຊາຍແດນ.";
  static final String LAW = "ປະມວນກົດໝາຍອາຍາ 2017";
  static final String PENALTY = "ຕັດອິດສະລະພາບ 15 ປີ";
  static final String PURPOSE = "ເພື່ອພິສູດວ່າເງິນໄປໃສ";
  static final String RELEVANCE = "ບັນຊີດັ່ງກ່າວໄດ້ຮັບເງິນທີ່ຈ່າຍ";
  static final String CONTACT = "ຫ້ອງຮັບຄະດີຂອງໄອຍະການແຂວງ";
  static final String DEFECT = "ກະລຸນາຕິດຄັດເນື້ອໃນມາດຕາ 215";
  static final String LAW_TEXT = "ມາດຕາ 215";
  static final String LETTER = "ໜັງສື";

  /** More than a form may carry: 12 MB. */
  static final String LONG_LETTER = LETTER.repeat(800_000);

  static final String QUESTION = "ການດຳເນີນງານຮອດໃສແລ້ວ?";
  static final String ANSWER = "ທະນາຄານກຳລັງກະກຽມເອກະສານ";

  private Words() {}

  /** As an input for date and time takes it, in the zone of the offices. */
  static String now() {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")
        .format(LocalDateTime.now(ZoneId.of("Asia/Vientiane")));
  }
}

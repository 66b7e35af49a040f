package cn.anlan.campaign.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttachmentNameTest {

    @Test
    void shouldKeepWhatPeopleCallIt() {
        assertThat(AttachmentName.of("关于开展安全生产月活动的通知.pdf", "pdf")).isEqualTo("关于开展安全生产月活动的通知.pdf");
    }

    @Test
    void shouldCallItByWhatItIs() {
        assertThat(AttachmentName.of("通知.exe", "pdf")).isEqualTo("通知.pdf");
        assertThat(AttachmentName.of("附表1.2", "xlsx")).isEqualTo("附表1.xlsx");
    }

    @Test
    void shouldDropPathsAndWhatCannotBeSeen() {
        assertThat(AttachmentName.of("../../etc/passwd", "pdf")).isEqualTo("passwd.pdf");
        assertThat(AttachmentName.of("C:\\Users\\a\\通知.docx", "docx")).isEqualTo("通知.docx");
        assertThat(AttachmentName.of("通\u202Efdp.知\r\n.pdf", "pdf")).isEqualTo("通fdp.知.pdf");
        assertThat(AttachmentName.of("<a>\"b\"|c?.png", "png")).isEqualTo("abc.png");
    }

    @Test
    void shouldGiveANameToWhatHasNone() {
        assertThat(AttachmentName.of(null, "ofd")).isEqualTo("附件.ofd");
        assertThat(AttachmentName.of("  ..", "ofd")).isEqualTo("附件.ofd");
    }

    @Test
    void shouldCutALongNameBetweenCharacters() {
        assertThat(AttachmentName.of("𠮷".repeat(200), "pdf")).isEqualTo("𠮷".repeat(100) + ".pdf");
    }
}

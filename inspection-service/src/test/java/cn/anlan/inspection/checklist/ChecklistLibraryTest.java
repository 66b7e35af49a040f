package cn.anlan.inspection.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChecklistLibraryTest {

    private final ChecklistLibrary library = new ChecklistLibrary();

    @Test
    void shouldBringTheThreeChecklistsOfTheResponsibilityCampaign() {
        assertThat(library.all())
                .extracting(Checklist::key)
                .containsExactly("responsibility-2023-g", "responsibility-2023-d", "responsibility-2023-e");
    }

    @Test
    void shouldHaveAllFourteenItemsAndFortyEightCheckPoints() {
        assertThat(pointsOfItems("responsibility-2023-g")).containsExactly("G1:3", "G2:6", "G3:4");
        assertThat(pointsOfItems("responsibility-2023-d"))
                .containsExactly("D1:4", "D2:2", "D3:2", "D4:3", "D5:2", "D6:2");
        assertThat(pointsOfItems("responsibility-2023-e")).containsExactly("E1:4", "E2:5", "E3:3", "E4:4", "E5:4");
        assertThat(library.all().stream().flatMap(Checklist::checkPoints)).hasSize(48);
    }

    @Test
    void shouldLetterTheCheckPointsOfEachItem() {
        library.all()
                .forEach(checklist -> checklist.items().forEach(item -> {
                    List<String> ids = item.checkPoints().stream()
                            .map(Checklist.CheckPoint::id)
                            .toList();
                    for (int i = 0; i < ids.size(); i++) {
                        assertThat(ids.get(i)).isEqualTo(item.code() + (char) ('a' + i));
                    }
                }));
    }

    @Test
    void shouldSpeakBothLanguagesEverywhere() {
        library.all().stream().flatMap(Checklist::checkPoints).forEach(point -> {
            assertThat(point.text().zh()).matches(".*\\p{IsHan}.*");
            assertThat(point.text().en()).matches("[\\p{ASCII}]+");
        });
    }

    private List<String> pointsOfItems(String key) {
        return library.find(key).orElseThrow().items().stream()
                .map(item -> item.code() + ":" + item.checkPoints().size())
                .toList();
    }
}

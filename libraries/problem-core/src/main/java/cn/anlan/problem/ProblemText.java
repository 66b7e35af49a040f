package cn.anlan.problem;

/// One sentence for people, in both languages.
public record ProblemText(String zh, String en) {

    public String in(Language language) {
        return switch (language) {
            case ZH_CN -> zh;
            case EN -> en;
        };
    }
}

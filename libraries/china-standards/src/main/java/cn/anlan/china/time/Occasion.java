package cn.anlan.china.time;

import java.time.LocalDate;

/// Something that happens on a day, from which days are counted.
///
/// @param key names it, and stays when its day moves
/// @param nominal the day before it was moved off a holiday
/// @param day the day on which it happens
public record Occasion(String key, LocalDate nominal, LocalDate day) {

    public static Occasion on(String key, LocalDate day) {
        return new Occasion(key, day, day);
    }
}

package cn.anlan.events.campaign;

import cn.anlan.events.LocalizedText;

/// One separately counted duty within a requirement.
///
/// @param key e.g. `PARTY_HEAD`
/// @param quantity how many per occurrence
public record Counter(String key, LocalizedText title, int quantity) {}

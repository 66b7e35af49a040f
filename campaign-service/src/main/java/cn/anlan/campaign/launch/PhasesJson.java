package cn.anlan.campaign.launch;

import cn.anlan.events.campaign.Phase;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;

/// A campaign's phases as one JSON text.
@Converter
class PhasesJson extends JsonColumn<Phase> {

    PhasesJson() {
        super(new TypeReference<>() {});
    }
}

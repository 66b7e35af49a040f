package cn.anlan.campaign.campaigncontent;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;

/// A campaign's phases as one JSON text.
@Converter
public class PhasesJson extends JsonText<List<CampaignPhase>> {

    PhasesJson() {
        super(new TypeReference<>() {});
    }
}

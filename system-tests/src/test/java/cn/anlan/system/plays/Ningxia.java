package cn.anlan.system.plays;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A province with one of its cities: the city's six counties, the 19 towns of two of them, departments on three
/// levels, enterprises, six of them state-owned. Party organisations are those of all units that govern,
/// administer or produce.
final class Ningxia {

    private static final String[] DEPARTMENTS = {
        "yjj 应急管理局", "gaj 公安局", "jtj 交通运输局", "zjj 住房和城乡建设局", "jyj 教育局", "scj 市场监督管理局", "slj 水利局", "gxj 工业和信息化局"
    };

    final Directory directory = new Directory();
    final Unit province = directory.government("640000", null);
    final Unit provincialOffice = directory.office(province);
    final List<Unit> provincialDepartments = directory.departments(province, DEPARTMENTS);
    final List<Unit> stateOwned = new ArrayList<>(directory.enterprises(province, 4));
    final Unit city = directory.government("640100", province);
    final Unit cityOffice = directory.office(city);
    final List<Unit> counties;

    /// 灵武市, which makes a plan of its own.
    final Unit county;

    Ningxia() {
        directory.committee(province);
        directory.committee(city);
        directory.departments(city, first(6));
        stateOwned.addAll(directory.enterprises(city, 2));
        counties = directory.governmentsBelow(city);
        for (Unit each : counties) {
            directory.committee(each);
            directory.office(each);
            directory.departments(each, first(4));
            directory.enterprises(each, 5);
        }
        directory.governmentsBelow(directory.unit("640121"));
        directory.governmentsBelow(directory.unit("640181"));
        county = directory.unit("640181");
    }

    List<Unit> countyUnits(Predicate<Unit> which) {
        return directory.units(unit -> directory.isBelow(unit, county) && which.test(unit));
    }

    private static String[] first(int count) {
        return List.of(DEPARTMENTS).subList(0, count).toArray(String[]::new);
    }
}

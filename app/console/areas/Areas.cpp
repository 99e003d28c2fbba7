// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/Areas.h"

#include "app/console/areas/duty/BulletinShelf.h"
#include "app/console/areas/duty/DutyArea.h"
#include "app/console/areas/duty/DutyShelf.h"
#include "app/console/areas/duty/DutyStories.h"
#include "app/console/areas/duty/EscalationShelf.h"
#include "app/console/areas/duty/ReportShelf.h"
#include "app/console/areas/duty/RosterShelf.h"
#include "app/console/areas/duty/TemplateShelf.h"
#include "app/console/areas/duty/UnitShelf.h"
#include "app/console/areas/exercise/ExerciseArea.h"
#include "app/console/areas/exercise/ExerciseShelf.h"
#include "app/console/areas/exercise/stories/ExerciseStories.h"
#include "app/console/areas/incident/IncidentArea.h"
#include "app/console/areas/incident/IncidentStories.h"
#include "app/console/areas/search/SearchArea.h"
#include "app/console/areas/search/SearchStories.h"
#include "app/console/areas/settings/SettingsArea.h"
#include "app/console/areas/settings/SettingsStories.h"
#include "app/console/areas/sync/SyncArea.h"
#include "app/console/areas/sync/SyncStories.h"

namespace redoubt::console {

namespace {
template <class S>
std::unique_ptr<Shelf> shelfOf(const Desk &desk)
{
    return std::make_unique<S>(desk);
}
template <class A>
std::unique_ptr<Area> areaOf(const AreaPlace &place)
{
    return std::make_unique<A>(place);
}
} // namespace

const std::vector<AreaDeclaration> &areas()
{
    static const std::vector<AreaDeclaration> all{
        {{&shelfOf<ExerciseShelf>}, &areaOf<ExerciseArea>, &exerciseStories, &shootExercisePages},
        {{&shelfOf<DutyShelf>, &shelfOf<RosterShelf>, &shelfOf<UnitShelf>, &shelfOf<ReportShelf>, &shelfOf<BulletinShelf>, &shelfOf<EscalationShelf>,
          &shelfOf<TemplateShelf>},
         &areaOf<DutyArea>,
         nullptr,
         &shootDutyPages},
        {{&shelfOf<IncidentShelf>}, &areaOf<IncidentArea>, nullptr, &shootIncidentPage},
        {{}, &areaOf<SearchArea>, nullptr, &shootSearchPage},
        {{}, &areaOf<SettingsArea>, nullptr, &shootSettingsPage},
        {{}, &areaOf<SyncArea>, &syncStories, &shootSyncPages},
    };
    return all;
}

std::vector<ShelfMaker> shelves()
{
    std::vector<ShelfMaker> makers;
    for (const auto &area : areas())
        makers.insert(makers.end(), area.shelves.begin(), area.shelves.end());
    return makers;
}

} // namespace redoubt::console

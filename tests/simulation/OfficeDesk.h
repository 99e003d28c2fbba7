// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/board/OfficeBoard.h"
#include "store/Cache.h"

#include <map>
#include <set>

namespace redoubt::simulation {

/// What a console shows of the duty offices that it holds: the product's boards, fed as its desk feeds them, one notice after the other.
class OfficeDesk
{
public:
    /// Everything anew, as at sign-in. Boards of offices that stay here stay where they are.
    void load(const store::Cache &cache);
    void take(const store::ChangeNotice &notice, const store::Cache &cache);

    [[nodiscard]] const std::map<Id, duty::OfficeBoard> &offices() const { return m_offices; }
    /// Something could not be read, as while a disk fails: what is shown may be of yesterday.
    [[nodiscard]] bool isStale() const { return m_isStale; }
    /// The office as it would be shown after a new start. None: it cannot be read.
    [[nodiscard]] static std::optional<duty::OfficeBoard> read(const store::Cache &cache, const Id &office);

private:
    void show(const store::Cache &cache, const Id &stream);

    std::map<Id, duty::OfficeBoard> m_offices;
    bool m_isStale = false;
};

} // namespace redoubt::simulation

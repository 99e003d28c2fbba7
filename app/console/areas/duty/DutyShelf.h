// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/desk/Desk.h"
#include "app/console/desk/Shelf.h"
#include "duty/board/OfficeBoard.h"

#include <map>
#include <set>
#include <vector>

namespace redoubt::console {

/// A board for each duty office.
class DutyShelf final : public Shelf
{
    Q_OBJECT
public:
    explicit DutyShelf(const Desk &desk) : m_desk(desk) { }

    /// The one of @p desk, which was made with one.
    [[nodiscard]] static const DutyShelf &of(const Desk &desk);

    /// Offices of which the opening record is here: first those in which this account stands duty, then by id.
    [[nodiscard]] std::vector<Id> offices() const;
    /// Null: nothing of it is here.
    [[nodiscard]] const duty::OfficeBoard *board(const Id &office) const;
    /// Whether this account writes what is written on duty there.
    [[nodiscard]] bool standsDutyIn(const Id &office) const;
    /// Whether this account leads there: orders and lifts holds, consents.
    [[nodiscard]] bool leadsIn(const Id &office) const;
    /// Whether it makes the order of handing over.
    [[nodiscard]] bool ordersIn(const Id &office) const;
    /// Whether records of @p kind lie on this shelf.
    [[nodiscard]] bool holds(std::string_view kind) const { return m_desk.shelfOf(kind) == this; }

    [[nodiscard]] Reads reads() const override;
    void forget(const Id &stream) override;
    void grantsChanged() override { m_officesChanged = true; }
    void take(const store::RecordView &view) override;
    void drop(const store::RecordKey &key) override;
    void tell() override;

    [[nodiscard]] QString roleWords() const override;
    [[nodiscard]] Part partOf(std::string_view kind) const override;
    [[nodiscard]] QString titleOf(const Id &stream, const Id &record) const override;
    [[nodiscard]] QString wordFor(const Id &id) const override;
    [[nodiscard]] QString fileName(const Digest &digest) const override;
    [[nodiscard]] std::vector<std::string> titleFields() const override { return {"title", "text", "name", "item"}; }
    [[nodiscard]] std::vector<SearchScope> searchScopes() const override;

Q_SIGNALS:
    /// Which offices there are, or what this account may do in them.
    void officesChanged();
    void boardChanged(const redoubt::Id &office);

private:
    [[nodiscard]] bool hasRoleIn(const Id &office, const std::set<Role> &roles) const;

    const Desk &m_desk;
    std::map<Id, duty::OfficeBoard> m_boards;
    std::set<Id> m_changed; ///< boards, since tell()
    bool m_officesChanged = false;
};

} // namespace redoubt::console

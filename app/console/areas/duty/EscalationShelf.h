// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/desk/Desk.h"
#include "app/console/desk/Shelf.h"
#include "duty/board/EscalationBoard.h"
#include "duty/due/Escalating.h"

#include <map>
#include <set>

namespace redoubt::console {

/// Rules of escalation and who was told by them, a board for each duty office.
class EscalationShelf final : public Shelf
{
    Q_OBJECT
public:
    explicit EscalationShelf(const Desk &desk) : m_desk(desk) { }

    /// The one of @p desk, which was made with one.
    [[nodiscard]] static const EscalationShelf &of(const Desk &desk);

    /// Of @p office; an empty one where nothing of it is here.
    [[nodiscard]] const duty::EscalationBoard &board(const Id &office) const;
    /// This account, as it stands in @p office.
    [[nodiscard]] duty::OfficeEye eyeIn(const Id &office) const;
    /// Whether it writes the office's rules.
    [[nodiscard]] bool rulesIn(const Id &office) const;

    [[nodiscard]] Reads reads() const override;
    void forget(const Id &stream) override;
    void take(const store::RecordView &view) override;
    void drop(const store::RecordKey &key) override;
    void tell() override;
    [[nodiscard]] Part partOf(std::string_view kind) const override;
    [[nodiscard]] QString titleOf(const Id &stream, const Id &record) const override;
    [[nodiscard]] std::vector<std::string> titleFields() const override { return {"name", "note", "by"}; }

Q_SIGNALS:
    void escalationsChanged(const redoubt::Id &office);

private:
    const Desk &m_desk;
    std::map<Id, duty::EscalationBoard> m_boards;
    std::set<Id> m_changed; ///< offices, since tell()
};

} // namespace redoubt::console

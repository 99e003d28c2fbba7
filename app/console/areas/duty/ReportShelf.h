// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/desk/Desk.h"
#include "app/console/desk/Shelf.h"
#include "duty/board/ReportBoard.h"

namespace redoubt::console {

/// The zero reports of every channel and the schedules of every broadcast that are here. Whose they are says the UnitShelf.
class ReportShelf final : public Shelf
{
    Q_OBJECT
public:
    explicit ReportShelf(const Desk &desk);

    /// The one of @p desk, which was made with one.
    [[nodiscard]] static const ReportShelf &of(const Desk &desk);

    [[nodiscard]] const duty::ReportBoard &board() const { return m_board; }

    [[nodiscard]] Reads reads() const override;
    void forget(const Id &stream) override;
    void take(const store::RecordView &view) override;
    void drop(const store::RecordKey &key) override;
    void tell() override;
    [[nodiscard]] QString titleOf(const Id &stream, const Id &record) const override;
    [[nodiscard]] std::vector<std::string> titleFields() const override { return {"matter", "reason", "whom", "name", "by"}; }

Q_SIGNALS:
    void reportsChanged();

private:
    duty::ReportBoard m_board;
    bool m_changed = false;
};

} // namespace redoubt::console

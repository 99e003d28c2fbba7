// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/desk/Desk.h"
#include "app/console/desk/Shelf.h"
#include "duty/board/ProcedureBoard.h"
#include "duty/board/TemplateBoard.h"

#include <vector>

namespace redoubt::console {

/// Templates of every broadcast that is here, what offices chose of them, and the procedures that are followed at open matters.
class TemplateShelf final : public Shelf
{
    Q_OBJECT
public:
    explicit TemplateShelf(const Desk &) { }

    /// The one of @p desk, which was made with one.
    [[nodiscard]] static const TemplateShelf &of(const Desk &desk);

    [[nodiscard]] const duty::TemplateBoard &templates() const { return m_templates; }
    [[nodiscard]] const duty::ProcedureBoard &procedures() const { return m_procedures; }

    [[nodiscard]] Reads reads() const override;
    void forget(const Id &stream) override;
    void take(const store::RecordView &view) override;
    void drop(const store::RecordKey &key) override;
    void tell() override;
    [[nodiscard]] QString titleOf(const Id &stream, const Id &record) const override;
    [[nodiscard]] QString wordFor(const Id &id) const override;

Q_SIGNALS:
    void templatesChanged();
    /// Of any office.
    void proceduresChanged();

private:
    duty::TemplateBoard m_templates;
    duty::ProcedureBoard m_procedures;
    bool m_templatesChanged = false;
    bool m_proceduresChanged = false;
};

/// The broadcasts that a unit reads templates of, the nearest first: its own, its superior's, and so on upward.
[[nodiscard]] std::vector<Id> broadcastsUpward(const Desk &desk, const Id &unit);

} // namespace redoubt::console

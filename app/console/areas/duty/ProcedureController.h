// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Receipt.h"
#include "app/console/Workplace.h"
#include "app/drafts/duty/ProcedureDrafts.h"
#include "models/duty/OfficeTime.h"
#include "views/duty/template/TemplateRequests.h"

#include <QObject>
#include <QPointer>

#include <vector>

namespace redoubt::views {
class ProcedureDialog;
class ShiftPage;
} // namespace redoubt::views

namespace redoubt::console {

/// Procedures at the open matters of one office: begins them, shows their steps, and mints what people say of a step.
class ProcedureController : public QObject
{
    Q_OBJECT
public:
    ProcedureController(Workplace &place, const Id &office, views::ShiftPage &page, QObject *parent);
    ~ProcedureController() override;

    /// Shows anew what is open of it.
    void showAll(const models::OfficeTime &time);
    /// Once a second.
    void tick(const models::OfficeTime &time);
    /// The steps of the procedure at @p matter, in a dialog.
    void open(const Id &matter);
    /// Asks which procedure is begun at @p matter.
    void choose(const Id &matter);
    void begin(const Id &matter, const Id &procedure);

    /// @p opened, whose first draft adds a matter, with the beginning of @p procedure.
    [[nodiscard]] Result<std::vector<store::Draft>> withProcedure(std::vector<store::Draft> opened, const Id &procedure) const;
    /// The end of @p matter with its required steps left out.
    [[nodiscard]] Result<std::vector<store::Draft>> closing(const Id &matter, const QString &outcome, const QString &reason) const;

Q_SIGNALS:
    void saved(const redoubt::console::Receipt &receipt);

private:
    void mark(const Id &matter, const views::StepEntry &entry);
    void showDialog();
    [[nodiscard]] drafts::DutyHand hand() const;
    [[nodiscard]] const duty::OfficeBoard *board() const;
    [[nodiscard]] QString unitOf(const Id &broadcast) const;
    void refuse(const Error &error);

    Workplace &m_place;
    Id m_office;
    views::ShiftPage &m_page;
    models::OfficeTime m_time;
    Id m_shown; ///< the matter of the dialog
    QPointer<views::ProcedureDialog> m_dialog;
};

} // namespace redoubt::console

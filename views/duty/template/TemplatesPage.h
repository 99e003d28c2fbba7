// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/template/TemplateValues.h"
#include "views/duty/template/TemplateListPane.h"

#include <QWidget>

class QStackedWidget;

namespace redoubt::views {

class EmptyState;
class Label;
class TemplateSheet;

/// Templates that a unit reads: its own and those of the units above. The list by sort, and the one that is open.
class TemplatesPage : public QWidget
{
    Q_OBJECT
public:
    explicit TemplatesPage(QWidget *parent = nullptr);

    /// Nothing is published to this unit. @p mayPublish: the first acts stand there.
    void setEmpty(bool empty, bool mayPublish);
    void setCompact(bool compact);
    /// Why whoever looks may not publish; empty: they may.
    void setReadOnly(const QString &why);
    /// None: nothing of this sort is chosen.
    void setTemplate(const std::optional<models::TemplateValues> &values);
    /// What could not be done; empty takes the sentence away.
    void showProblem(const QString &why);

    [[nodiscard]] TemplateListPane &list() const { return *m_list; }
    [[nodiscard]] TemplateSheet &sheet() const { return *m_sheet; }

Q_SIGNALS:
    void newRequested();
    void examplesRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();

    bool m_compact = false;
    QStackedWidget *m_either;
    EmptyState *m_none;
    QList<QWidget *> m_firstActs;
    TemplateListPane *m_list;
    QStackedWidget *m_middle;
    TemplateSheet *m_sheet;
    Label *m_why;
    Label *m_problem;
};

} // namespace redoubt::views

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "views/widgets/ListPane.h"

namespace redoubt::models {
class IncidentListModel;
}

namespace redoubt::views {

class IncidentDelegate;

/// The incidents of a register: open ones, closed ones, all.
class IncidentListPane : public ListPane
{
    Q_OBJECT
public:
    enum class Filter { Open, Closed, All };

    explicit IncidentListPane(QWidget *parent = nullptr);

    /// Not owned.
    void setModel(models::IncidentListModel *model);
    void setCounts(int open, int closed);
    [[nodiscard]] Filter filter() const { return m_filter; }
    void setCurrent(const QString &row);
    void setNow(Instant now);

Q_SIGNALS:
    void filterChosen(redoubt::views::IncidentListPane::Filter filter);
    void incidentChosen(const QString &row);

protected:
    void chosen(int row) override;

private:
    void sayNothing();

    IncidentDelegate *m_delegate;
    models::IncidentListModel *m_model = nullptr;
    Filter m_filter = Filter::Open;
};

} // namespace redoubt::views

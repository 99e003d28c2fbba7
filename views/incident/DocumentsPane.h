// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/DocumentModels.h"
#include "views/incident/IncidentRequests.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QStackedWidget;

namespace redoubt::views {

class Button;
class Label;
class RowTable;
class SegmentedControl;
class TemplatesPart;

/// The reports of all incidents, and the register of the numbers that they left under: every number from the first to the last, with what became of
/// it.
class DocumentsPane : public QWidget
{
    Q_OBJECT
public:
    enum class Which { All, Written, Waiting, Issued, Dropped };

    explicit DocumentsPane(QWidget *parent = nullptr);

    [[nodiscard]] Which which() const;
    /// @p counts: how many there are of each Which.
    void setDocuments(const std::vector<models::DocumentLine> &lines, const std::vector<int> &counts);
    /// @p may: closes and begins series, gives numbers up.
    void setSeries(const std::vector<NumberSeriesChoice> &series, bool may);
    void setYears(const std::vector<std::int64_t> &years);
    void setNumbers(const std::vector<models::NumberLine> &lines, const QString &sum);
    [[nodiscard]] std::optional<Id> series() const;
    [[nodiscard]] QString sum() const;
    [[nodiscard]] std::int64_t year() const; ///< 0: none
    enum class Part { Reports, Numbers, Templates };
    void showPart(Part part);
    void showNumbers(bool shown) { showPart(shown ? Part::Numbers : Part::Reports); }
    [[nodiscard]] bool showsNumbers() const;
    [[nodiscard]] TemplatesPart *templates() const { return m_templates; }
    [[nodiscard]] RowTable *documents() const { return m_documents; }
    [[nodiscard]] RowTable *numbers() const { return m_numbers; }
    [[nodiscard]] Button *beginSeriesButton() const { return m_begin; }
    [[nodiscard]] Button *voidButton() const { return m_void; }

Q_SIGNALS:
    void whichChosen();
    void numbersChosen();
    void reportWanted(const redoubt::Id &report);
    void seriesBegun();
    void seriesSetWanted();
    void voidWanted(std::int64_t number);
    void exportWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *documentsPart();
    [[nodiscard]] QWidget *numbersPart();
    void layColumns();
    void showNumberActs();

    SegmentedControl *m_part;
    QStackedWidget *m_parts;
    QComboBox *m_which;
    models::DocumentModel *m_documentModel;
    RowTable *m_documents;
    QComboBox *m_series;
    QComboBox *m_year;
    Button *m_begin;
    Button *m_set;
    Button *m_void;
    Button *m_export;
    Label *m_sum;
    models::NumberModel *m_numberModel;
    RowTable *m_numbers;
    TemplatesPart *m_templates;
    std::vector<NumberSeriesChoice> m_choices;
    bool m_may = false;
};

} // namespace redoubt::views
